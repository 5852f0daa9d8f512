import { expect, test } from '@playwright/test';
import type { ServerClock } from '#tests/support/browser/e2e';
import type { ActionName } from '~/domain/attempt/rooms';
import { companyDay, instantOfCompanyMinute } from '~/domain/clock/exam-clock';
import { minuteOf } from '~/domain/personas/script';
import { formatCivilDate } from '~/ui/typography/format';
import { qualify, readAccount, readCredit, updateAccount } from './accounts';
import { cancelActivity, changeActivity, completeActivity, readActivity, writeActivity } from './agenda';
import type { Candidate } from './candidate';
import { addContact, updateContact } from './contacts';
import { startDeliverable, writeDeliverable } from './deliverables';
import { endDay } from './entrance';
import { readMail, sendMail } from './messages';
import { composeDashboard, readDocument } from './paperwork';
import { changeQuote, confirmOrder, readQuote, reviseQuote, writeOrder, writeQuote } from './sales';
import { readProduct, searchCatalogue } from './catalogue';

/** What a candidate does on screen for a step of a script. */
type Act = (candidate: Candidate, stepId: string) => Promise<void>;

const readings: Readonly<Record<string, Act>> = {
  mails: readMail,
  documents: readDocument,
  activities: readActivity,
  accounts: readAccount,
  products: readProduct,
  quotes: readQuote,
};

const acts: Readonly<Partial<Record<ActionName, Act>>> = {
  async ViewRecord(candidate, stepId) {
    const { collection } = await candidate.answers.fields<{ collection: string }>(stepId);
    await actFor(readings, collection)(candidate, stepId);
  },
  ViewScreen: readCredit,
  SearchList: searchCatalogue,
  StartDeliverable: startDeliverable,
  SaveDeliverable: writeDeliverable,
  SendMail: sendMail,
  UpdateAccount: updateAccount,
  QualifyAccount: qualify,
  CreateContact: addContact,
  UpdateContact: updateContact,
  PlanActivity: writeActivity,
  ChangeActivity: changeActivity,
  CompleteActivity: completeActivity,
  CancelActivity: cancelActivity,
  CreateDashboard: composeDashboard,
  CreateQuote: writeQuote,
  SaveQuote: changeQuote,
  ReviseQuote: reviseQuote,
  CreateOrder: writeOrder,
  ConfirmOrder: confirmOrder,
};

function actFor(known: Readonly<Record<string, Act | undefined>>, name: string): Act {
  const act = known[name];
  if (!act) throw new Error(`nobody has told how to do ${name} on screen`);
  return act;
}

/** Does on screen everything the script of the candidate's answers does, in its order, on its days and not before its hours. */
export async function playScript(candidate: Candidate, serverClock: ServerClock): Promise<void> {
  const { answers } = candidate;
  for (const { id, action, at } of answers.steps) {
    await test.step(`${at} ${id}`, async () => {
      const { clock, clockConfig } = (await answers.now()).world;
      for (let today = clock.dayIndex + 1; today < Number(at[1]); today += 1)
        await endDay(candidate, formatCivilDate(companyDay(clockConfig, today), 'weekday'));
      const { world } = await answers.now();
      await serverClock.reach(instantOfCompanyMinute(clockConfig, world.clock, minuteOf(at.slice(3))));
      await actFor(acts, action)(candidate, id);
      // What one does in passing reaches the server a little later than the page.
      await expect.poll(async () => (await answers.now()).world.seq).toBeGreaterThan(world.seq);
    });
  }
}
