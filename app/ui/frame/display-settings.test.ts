import { describe, expect, it } from 'vitest';
import {
  defaultDisplaySettings,
  displayAttributes,
  displayCookie,
  readDisplaySettings,
} from './display-settings';

const header = (settings: Parameters<typeof displayCookie>[0]) => displayCookie(settings).split(';')[0] ?? '';

describe('display settings', () => {
  it('come back from the cookie they were written in, among others', () => {
    const settings = { ...defaultDisplaySettings, theme: 'dark', textSize: 'larger', rail: 'icons' } as const;
    expect(readDisplaySettings(`session=abc; ${header(settings)}; autre=1`)).toEqual(settings);
  });
  it('are the defaults without a cookie or with a damaged one', () => {
    expect(readDisplaySettings(null)).toEqual(defaultDisplaySettings);
    expect(readDisplaySettings('affichage=%E0%A4%A')).toEqual(defaultDisplaySettings);
    expect(readDisplaySettings('affichage=theme%3Drose%26font%3Dhyperlegible')).toEqual({
      ...defaultDisplaySettings,
      font: 'hyperlegible',
    });
  });
  it('never put a foreign value in an attribute', () => {
    const settings = readDisplaySettings(`affichage=${encodeURIComponent('theme="><script>')}`);
    expect(displayAttributes(settings)['data-theme']).toBe('auto');
  });
});
