import type { Address } from '~/domain/crm/company/records';
import { FormGrid } from '~/ui/fields/form-layout';
import { TextField } from '~/ui/fields/text-field';

interface AddressFieldsProps {
  legend: string;
  /** Prefix of the inputs' names. */
  name: string;
  value: Address;
  onChange: (value: Address) => void;
}

/** A postal address, field by field. */
export function AddressFields({ legend, name, value, onChange }: AddressFieldsProps) {
  const change = (changes: Partial<Address>) => onChange({ ...value, ...changes });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <FormGrid columns={2}>
        <TextField
          name={`${name}-ligne1`}
          label="Numéro et rue"
          value={value.line1}
          onChange={(line1) => change({ line1 })}
        />
        <TextField
          name={`${name}-ligne2`}
          label="Complément"
          value={value.line2}
          onChange={(line2) => change({ line2 })}
        />
        <TextField
          name={`${name}-code-postal`}
          label="Code postal"
          width="xs"
          inputMode="numeric"
          value={value.postcode}
          onChange={(postcode) => change({ postcode })}
        />
        <TextField
          name={`${name}-ville`}
          label="Ville"
          value={value.town}
          onChange={(town) => change({ town })}
        />
        <TextField
          name={`${name}-pays`}
          label="Pays"
          width="md"
          value={value.country}
          onChange={(country) => change({ country })}
        />
      </FormGrid>
    </fieldset>
  );
}
