import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { generateCompany } from '#fixtures/companies/generate-company';
import { loadReferential } from '~/domain/referential/load';
import type { Referential } from '~/domain/referential/schema';
import type { DeliverableTemplate } from '~/domain/crm/deliverables/template';
import { issueText } from '~/domain/scenario/authored-yaml';
import { loadScenario, type LoadedScenario } from '~/domain/scenario/package/load';
import type { PackageFiles } from '~/domain/scenario/package/reader';
import { loadTemplate } from '~/domain/scenario/package/templates';
import { projectRoot } from '../project-root.server';

const MAX_FILES = 400;
const MAX_FILE_BYTES = 1_000_000;
const MAX_PACKAGE_BYTES = 8_000_000;

/** Content that cannot be read at all; the message says what to do. */
export class UnreadablePackage extends Error {}

/** Folders that hold scenarios: those shipped, then those kept for tests. */
const shelves = ['scenarios', join('fixtures', 'scenarios')];

/** The folder of a scenario, from its name or a path to it. @throws UnreadablePackage */
export function scenarioFolder(nameOrPath: string): string {
  const candidates = [resolve(nameOrPath), ...shelves.map((shelf) => join(projectRoot, shelf, nameOrPath))];
  const found = candidates.find((folder) => existsSync(join(folder, 'scenario.yaml')));
  if (found) return found;
  const known = shelves.flatMap((shelf) => scenariosOn(join(projectRoot, shelf)));
  throw new UnreadablePackage(
    `Aucun scénario « ${nameOrPath} » (dossier avec un fichier scenario.yaml). Scénarios connus : ${known.join(', ') || 'aucun'}.`,
  );
}

/** Names of the scenarios shipped with the product. */
export const shippedScenarios = (): string[] => scenariosOn(join(projectRoot, 'scenarios'));

const scenariosOn = (shelf: string): string[] =>
  existsSync(shelf)
    ? readdirSync(shelf)
        .filter((name) => existsSync(join(shelf, name, 'scenario.yaml')))
        .sort()
    : [];

/** Texts of a package's folder, within bounds. @throws UnreadablePackage */
export function readPackageFiles(folder: string): PackageFiles {
  const files: Record<string, string> = {};
  let bytes = 0;
  const visit = (at: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) visit(path);
      if (!entry.isFile() || !/\.(?:yaml|yml|md)$/.test(entry.name)) continue;
      const { size } = statSync(path);
      bytes += size;
      const name = relative(folder, path).split(sep).join('/');
      if (size > MAX_FILE_BYTES)
        throw new UnreadablePackage(`${name} pèse plus de 1 Mo : un scénario est fait de textes courts.`);
      if (bytes > MAX_PACKAGE_BYTES || Object.keys(files).length >= MAX_FILES)
        throw new UnreadablePackage(
          `Le dossier ${folder} est trop gros pour un scénario (400 fichiers, 8 Mo au plus).`,
        );
      files[name] = readFileSync(path, 'utf8');
    }
  };
  visit(folder);
  return files;
}

/** Every grid shipped with the product. @throws UnreadablePackage */
export function readReferentials(): Referential[] {
  const shelf = join(projectRoot, 'scenarios', 'referentials');
  return readdirSync(shelf)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { referential, issues } = loadReferential(
        readFileSync(join(shelf, name), 'utf8'),
        `scenarios/referentials/${name}`,
      );
      if (!referential) throw new UnreadablePackage(issues.map(issueText).join('\n'));
      return referential;
    });
}

/** Every template of deliverable shipped with the product. @throws UnreadablePackage */
export function readTemplates(): DeliverableTemplate[] {
  const shelf = join(projectRoot, 'scenarios', 'templates');
  return readdirSync(shelf)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { template, issues } = loadTemplate(
        readFileSync(join(shelf, name), 'utf8'),
        `scenarios/templates/${name}`,
      );
      if (!template) throw new UnreadablePackage(issues.map(issueText).join('\n'));
      return template;
    });
}

export interface FolderScenario extends LoadedScenario {
  folder: string;
  slug: string;
  referentials: readonly Referential[];
}

/** Reads and checks the package of a folder. @throws UnreadablePackage when there is nothing to read */
export function loadScenarioFolder(nameOrPath: string, seeds?: readonly number[]): FolderScenario {
  const folder = scenarioFolder(nameOrPath);
  const referentials = readReferentials();
  const loaded = loadScenario({
    files: readPackageFiles(folder),
    generate: generateCompany,
    referentials,
    templates: readTemplates(),
    seeds,
  });
  const issues = loaded.issues.map((issue) => ({
    ...issue,
    file: relative(process.cwd(), join(folder, issue.file)),
  }));
  if (loaded.content && loaded.content.package.head.slug !== basename(folder)) {
    const place = {
      file: relative(process.cwd(), join(folder, 'scenario.yaml')),
      line: 1,
      column: 1,
      path: 'slug',
    };
    return {
      ...loaded,
      content: null,
      folder,
      slug: basename(folder),
      referentials,
      issues: [
        ...issues,
        {
          ...place,
          message: `slug « ${loaded.content.package.head.slug} » : le même que le dossier, « ${basename(folder)} »`,
          severity: 'error',
        },
      ],
    };
  }
  return { ...loaded, folder, slug: basename(folder), referentials, issues };
}
