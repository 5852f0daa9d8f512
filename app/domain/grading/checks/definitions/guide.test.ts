import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadReferential } from '../../../referential/load';
import { selectOptionalCriterion } from '../../../referential/model';
import { issueText, parseAuthoredYaml } from '../../../scenario/authored-yaml';
import { mistakes } from '../../mistakes/library';
import { checksFileSchema } from '../schema';

const guide = readFileSync('scenarios/README.md', 'utf8');
const [, afterTitle = ''] = guide.split('## Les contrôles');
const section = afterTitle.split(/\n## /)[0] ?? '';
const examples = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const GRID = 'scenarios/referentials/assistant-commercial.yaml';

describe('the author guide', () => {
  it.each(examples.map((example) => [/id: (\S+)/.exec(example)?.[1] ?? '', example]))(
    'shows a check that loads: %s',
    (_id, example) => {
      const { value, issues } = parseAuthoredYaml(example, 'README.md', checksFileSchema);
      expect(issues.map(issueText)).toEqual([]);
      const { referential } = loadReferential(readFileSync(GRID, 'utf8'), GRID);
      for (const criterion of (value ?? []).flatMap((check) => check.criteria)) {
        expect(referential && selectOptionalCriterion(referential, criterion), criterion).not.toBeNull();
      }
    },
  );

  it('names every known mistake with its arguments', () => {
    for (const mistake of mistakes.values()) {
      const row = section.split('\n').find((line) => line.includes(`\`${mistake.id}\``));
      expect(row, mistake.id).toBeDefined();
      for (const name of Object.keys(mistake.arguments)) expect(row, mistake.id).toContain(`\`${name}\``);
    }
  });

  it('shows every kind', () => {
    for (const kind of [
      'record',
      'calculation',
      'process',
      'text',
      'legal',
      'dashboard',
      'deliverable',
      'file',
      'dialogue',
      'human',
      'all',
      'any',
    ]) {
      expect(section).toContain(`kind: ${kind}`);
    }
  });
});
