import { find } from '../../attempt/table';
import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { DeliverableEvent } from './events';
import type { DeliverableVersion, FieldValue, FieldValues } from './records';
import type { DeliverableTemplate } from './template';

export function evolveDeliverables(world: World, event: DeliverableEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'DeliverableStarted': {
      const { id, templateId, title, accountId } = event.data;
      const template = world.templates[templateId];
      return setRecord(countUp(world, 'deliverables'), 'deliverables', {
        id,
        templateId,
        title,
        accountId,
        values: template ? startValues(template) : {},
        files: [],
        createdOn: stamp.companyDate,
        savedOn: stamp.companyDate,
        authorId: world.profile.candidateStaffId,
        revision: 0,
        versions: [],
      });
    }
    case 'DeliverableSaved': {
      const { id, values, ...content } = event.data;
      return changeRecord(world, 'deliverables', id, (deliverable) => ({
        ...deliverable,
        ...content,
        values: merged(deliverable.values, values),
        savedOn: stamp.companyDate,
        revision: deliverable.revision + 1,
      }));
    }
    case 'DeliverableDeleted':
      return removeRecord(world, 'deliverables', event.data.id);
    case 'DeliverableHandedOver': {
      const { id, version, mailId } = event.data;
      const mail = find(world.tables.mails, mailId);
      return changeRecord(world, 'deliverables', id, (deliverable) => {
        const snapshot: DeliverableVersion = {
          number: version,
          on: stamp.companyDate,
          minute: stamp.companyMinute,
          mailId,
          to: [...mail.to, ...mail.cc].map(({ email }) => email),
          title: deliverable.title,
          values: deliverable.values,
          files: deliverable.files,
        };
        return { ...deliverable, versions: [...deliverable.versions, snapshot] };
      });
    }
    default:
      return event satisfies never;
  }
}

function merged(
  known: FieldValues,
  changes: Readonly<Record<string, FieldValue | null>>,
): Record<string, FieldValue> {
  const values = { ...known };
  for (const [id, value] of Object.entries(changes)) {
    if (value === null) delete values[id];
    else values[id] = value;
  }
  return values;
}

/** The rows a template begins its tables with. */
function startValues({ sections }: DeliverableTemplate): Record<string, FieldValue> {
  return Object.fromEntries(
    sections.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        field.kind === 'table' && field.startRows.length > 0
          ? [[field.id, field.startRows.map((cells, index) => ({ id: `l${index + 1}`, cells }))]]
          : [],
      ),
    ),
  ) as Record<string, FieldValue>;
}
