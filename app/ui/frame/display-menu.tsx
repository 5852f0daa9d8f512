import { Settings2 } from 'lucide-react';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { RadioGroup } from '~/ui/fields/radio-group';
import { ReadOnlyZone } from '~/ui/frame/read-only';
import { Popover } from '~/ui/overlays/popover';
import type { DisplaySettings } from './display-settings';

export interface DisplayMenuProps {
  settings: DisplaySettings;
  onChange: (changes: Partial<DisplaySettings>) => void;
}

/** Reading settings: theme, contrast, font, text size, density. */
export function DisplayMenu({ settings, onChange }: DisplayMenuProps) {
  return (
    <Popover
      label="Réglages de lecture"
      trigger={<Settings2 aria-hidden="true" />}
      triggerLabel="Réglages de lecture"
      align="end"
      className="btn-icon"
    >
      <ReadOnlyZone value={false}>
        <div className="display-menu">
          <RadioGroup
            name="affichage-theme"
            label="Thème"
            inline
            value={settings.theme}
            onChange={(theme) => onChange({ theme: theme as DisplaySettings['theme'] })}
            options={[
              { value: 'auto', label: 'Automatique' },
              { value: 'light', label: 'Clair' },
              { value: 'dark', label: 'Sombre' },
            ]}
          />
          <RadioGroup
            name="affichage-taille"
            label="Taille du texte"
            inline
            value={settings.textSize}
            onChange={(textSize) => onChange({ textSize: textSize as DisplaySettings['textSize'] })}
            options={[
              { value: 'normal', label: '100\u00a0%' },
              { value: 'large', label: '112\u00a0%' },
              { value: 'larger', label: '125\u00a0%' },
              { value: 'largest', label: '150\u00a0%' },
            ]}
          />
          <CheckboxField
            name="affichage-contraste"
            label="Contraste élevé"
            value={settings.contrast === 'high'}
            onChange={(high) => onChange({ contrast: high ? 'high' : 'normal' })}
          />
          <CheckboxField
            name="affichage-police"
            label="Police Atkinson Hyperlegible"
            value={settings.font === 'hyperlegible'}
            onChange={(hyperlegible) => onChange({ font: hyperlegible ? 'hyperlegible' : 'inter' })}
          />
          <CheckboxField
            name="affichage-densite"
            label="Lignes plus hautes"
            value={settings.density === 'comfortable'}
            onChange={(comfortable) => onChange({ density: comfortable ? 'comfortable' : 'dense' })}
          />
        </div>
      </ReadOnlyZone>
    </Popover>
  );
}
