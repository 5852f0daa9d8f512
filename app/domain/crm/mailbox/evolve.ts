import type { Stamp } from '../../attempt/vocabulary';
import { find } from '../../attempt/table';
import { changeRecord, countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { MailEvent } from './events';
import type { Mail, MailAddress, MailContent } from './records';

/** The candidate's own address in the fictitious company. */
export const ownAddress = (world: World): MailAddress => {
  const self = world.profile.staff.find((member) => member.id === world.profile.candidateStaffId);
  return { name: self?.name ?? world.profile.name, email: self?.email ?? world.profile.email };
};

export function evolveMailbox(world: World, event: MailEvent, stamp: Stamp): World {
  const written = (id: string, content: MailContent, folder: Mail['folder'], revision: number): Mail => ({
    ...content,
    id,
    folder,
    from: ownAddress(world),
    date: stamp.companyDate,
    minute: stamp.companyMinute,
    read: true,
    revision,
  });
  switch (event.type) {
    case 'MailReceived':
      return setRecord(countUp(world, 'mails'), 'mails', {
        ...written(event.data.id, event.data.content, 'inbox', 0),
        from: event.data.from,
        read: false,
      });
    case 'MailDraftCreated':
      return setRecord(
        countUp(world, 'mails'),
        'mails',
        written(event.data.id, event.data.content, 'drafts', 0),
      );
    case 'MailDraftSaved': {
      const { id, content } = event.data;
      return setRecord(
        world,
        'mails',
        written(id, content, 'drafts', find(world.tables.mails, id).revision + 1),
      );
    }
    case 'MailDraftDeleted':
      return removeRecord(world, 'mails', event.data.id);
    case 'MailSent': {
      const { id, content, fromDraft } = event.data;
      return setRecord(fromDraft ? world : countUp(world, 'mails'), 'mails', written(id, content, 'sent', 0));
    }
    case 'MailArchived':
      return changeRecord(world, 'mails', event.data.id, (mail) => ({ ...mail, folder: 'archive' }));
    default:
      return event satisfies never;
  }
}
