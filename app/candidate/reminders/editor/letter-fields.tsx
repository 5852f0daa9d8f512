import { useToast } from '~/ui/feedback/toast';
import type { ReminderContent } from '~/domain/crm/reminders/records';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { Stack } from '~/ui/layout/blocks';
import { Menu } from '~/ui/overlays/menu';
import { formatCount } from '~/ui/typography/format';
import { gapCount, letterTemplates, type LetterTemplate } from './letter-templates';

interface LetterFieldsProps {
  value: ReminderContent;
  onChange: (changes: Partial<ReminderContent>) => void;
}

/** Subject, text and enclosures of the letter; a template gives a start, and can be taken back. */
export function LetterFields({ value, onChange }: LetterFieldsProps) {
  const toast = useToast();
  const gaps = gapCount(value.subject) + gapCount(value.body);

  function insert(template: LetterTemplate) {
    const before = { subject: value.subject, body: value.body };
    onChange({
      subject: value.subject.trim() === '' ? template.subject : value.subject,
      body: value.body.trim() === '' ? template.body : `${value.body.trimEnd()}\n\n${template.body}`,
    });
    toast({ message: `Modèle « ${template.label} » inséré.`, onUndo: () => onChange(before) });
  }

  return (
    <Stack gap={3}>
      <div>
        <Menu
          label="Insérer un modèle"
          size="sm"
          align="start"
          items={letterTemplates.map((template) => ({
            id: template.id,
            label: template.label,
            onSelect: () => insert(template),
          }))}
        />
      </div>
      <TextField
        name="objet"
        label="Objet"
        value={value.subject}
        onChange={(subject) => onChange({ subject })}
        maxLength={200}
      />
      <TextArea
        name="texte"
        label="Texte"
        rows={14}
        value={value.body}
        onChange={(body) => onChange({ body })}
        maxLength={20_000}
        help={
          gaps > 0
            ? `${formatCount(gaps, 'blanc')} « … » à compléter.`
            : 'Une ligne vide sépare les paragraphes.'
        }
      />
      <TextArea
        name="pieces"
        label="Pièces jointes"
        help="Une par ligne, telles qu’elles figureront au bas de la lettre."
        rows={2}
        value={value.enclosures.join('\n')}
        onChange={(text) =>
          onChange({
            enclosures:
              text === ''
                ? []
                : text
                    .split('\n')
                    .slice(0, 20)
                    .map((line) => line.slice(0, 120)),
          })
        }
      />
    </Stack>
  );
}
