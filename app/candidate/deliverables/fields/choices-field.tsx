import { CheckboxField } from '~/ui/fields/checkbox-field';
import { GroupFrame, type GroupProps } from './group-frame';

interface ChoicesFieldProps extends Omit<GroupProps, 'children'> {
  options: readonly { id: string; label: string }[];
  value: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several answers among those proposed, kept in the order of the template. */
export function ChoicesField({ options, value, onChange, ...frame }: ChoicesFieldProps) {
  return (
    <GroupFrame {...frame}>
      <div className="choices">
        {options.map((option) => (
          <CheckboxField
            key={option.id}
            label={option.label}
            value={value.includes(option.id)}
            onChange={(checked) =>
              onChange(
                options
                  .filter(({ id }) => (id === option.id ? checked : value.includes(id)))
                  .map(({ id }) => id),
              )
            }
          />
        ))}
      </div>
    </GroupFrame>
  );
}
