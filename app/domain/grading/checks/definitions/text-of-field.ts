import { textShape } from './kinds';

const { kind: _kind, texts: _texts, at: _at, fields: _fields, across: _across, ...rest } = textShape;

/** What a text check looks for, without where it looks: shared with the fields of a deliverable, the text of a file, a line said. */
export const textOfFieldShape = rest;
