/**
 * How a reader wants the screens: kept in a cookie so that the server renders them right at once. Not personal data: no
 * value identifies anyone.
 */
export interface DisplaySettings {
  theme: 'auto' | 'light' | 'dark';
  contrast: 'normal' | 'high';
  font: 'inter' | 'hyperlegible';
  textSize: 'normal' | 'large' | 'larger' | 'largest';
  density: 'dense' | 'comfortable';
  /** The left rail shows icons alone. */
  rail: 'open' | 'icons';
  /** The right panel. */
  panel: 'open' | 'closed';
}

const choices: { readonly [Key in keyof DisplaySettings]: readonly DisplaySettings[Key][] } = {
  theme: ['auto', 'light', 'dark'],
  contrast: ['normal', 'high'],
  font: ['inter', 'hyperlegible'],
  textSize: ['normal', 'large', 'larger', 'largest'],
  density: ['dense', 'comfortable'],
  rail: ['open', 'icons'],
  panel: ['open', 'closed'],
};

export const defaultDisplaySettings: DisplaySettings = {
  theme: 'auto',
  contrast: 'normal',
  font: 'inter',
  textSize: 'normal',
  density: 'dense',
  rail: 'open',
  panel: 'open',
};

export const displayCookieName = 'affichage';

/** Reads the settings out of a Cookie header; anything unknown is the default. */
export function readDisplaySettings(cookieHeader: string | null | undefined): DisplaySettings {
  const pair = (cookieHeader ?? '').split(/;\s*/).find((part) => part.startsWith(`${displayCookieName}=`));
  const params = new URLSearchParams(safeDecode(pair?.slice(displayCookieName.length + 1) ?? ''));
  const settings: Record<string, string> = { ...defaultDisplaySettings };
  for (const [key, allowed] of Object.entries(choices)) {
    const value = params.get(key);
    if (value !== null && (allowed as readonly string[]).includes(value)) settings[key] = value;
  }
  return settings as unknown as DisplaySettings;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The cookie to store, for a year. Only what differs from the defaults is written. */
export function displayCookie(settings: DisplaySettings): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(choices) as (keyof DisplaySettings)[]) {
    if (settings[key] !== defaultDisplaySettings[key]) params.set(key, settings[key]);
  }
  return `${displayCookieName}=${encodeURIComponent(params.toString())}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

/** Attributes of `<html>`. */
export function displayAttributes(settings: DisplaySettings): Record<`data-${string}`, string> {
  return {
    'data-theme': settings.theme,
    'data-contrast': settings.contrast,
    'data-font': settings.font,
    'data-text-size': settings.textSize,
    'data-density': settings.density,
  };
}
