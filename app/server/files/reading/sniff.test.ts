import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { fileName } from '../take-file.server';
import { extractContent } from './extract';
import { sniffFile } from './sniff';
import { checkUnpacking } from './zip-entries';

const docx = async () =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Plan de visite')] }] })),
  );

/** Where the record that ends an archive stands. */
const endOf = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf('PK\u0005\u0006', undefined, 'latin1');

/** The same archive, the first entry of its directory holding other data than it announces. */
function swollen(bytes: Uint8Array): Uint8Array {
  const end = endOf(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = Buffer.from(bytes.subarray(view.getUint32(end + 16, true), end));
  const tail = Buffer.from(bytes.subarray(end));
  const name = directory.subarray(46, 46 + directory.readUInt16LE(28));
  const packed = deflateRawSync(Buffer.alloc(5_000_000, 'x'));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const before = Buffer.from(bytes.subarray(0, view.getUint32(end + 16, true)));
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(before.length, 42);
  tail.writeUInt32LE(before.length + local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([before, local, name, packed, directory, tail]));
}

describe('an archive', () => {
  it('whose parts are as large as they say is unpacked', async () => {
    const bytes = await docx();
    expect(sniffFile(bytes)).toBe('docx');
    expect(() => checkUnpacking(bytes)).not.toThrow();
  });

  it('with a part larger than it says is refused before any reader opens it', async () => {
    const bytes = swollen(await docx());
    expect(sniffFile(bytes)).toBe('docx');
    expect(() => checkUnpacking(bytes)).toThrow('gonfle démesurément');
    await expect(extractContent('docx', bytes)).rejects.toThrow('gonfle démesurément');
  });

  it.each([
    ['that begins with something else', (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, 4), bytes])],
    [
      'extended so that readers look for its directory elsewhere',
      (bytes: Uint8Array) => {
        const extended = Buffer.from(bytes);
        extended.writeUInt16LE(0xffff, endOf(bytes) + 4);
        return extended;
      },
    ],
  ])('%s is refused: readers would not all find the same parts in it', async (_what, change) => {
    const bytes = new Uint8Array(change(await docx()));
    expect(() => sniffFile(bytes)).toThrow('abîmé');
  });
});

/** A PDF of one empty page. */
function pdf({ catalogue = '', stream = '' }: { catalogue?: string; stream?: string }): Uint8Array {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('a PDF', () => {
  it('is not refused for three letters a compressed picture holds by chance', async () => {
    const bytes = pdf({ stream: '% \u0007/JS \u0001' });
    expect(sniffFile(bytes)).toBe('pdf');
    expect(await extractContent('pdf', bytes)).toMatchObject({ pages: 1 });
  });

  it('is refused for a program, also when its name is written otherwise', async () => {
    expect(() => sniffFile(pdf({ catalogue: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }))).toThrow(
      'contient un programme',
    );
    const hidden = pdf({ catalogue: '/OpenAction<</S/#4aavaScript/#4aS(app.alert(1))>>' });
    await expect(extractContent('pdf', hidden)).rejects.toThrow('contient un programme');
  });

  it('is judged in one look, however many times it opens what it never closes', () => {
    const started = performance.now();
    sniffFile(new Uint8Array(Buffer.from(`%PDF-1.4\n${'stream\n'.repeat(600_000)}`)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('the name of a file', () => {
  it('is never cut in the middle of a character', () => {
    const name = fileName(`${'a'.repeat(139)}😀.pdf`, 'pdf');
    expect(() => encodeURIComponent(name)).not.toThrow();
  });
});
