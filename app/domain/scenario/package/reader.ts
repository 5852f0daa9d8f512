import type { z } from 'zod';
import {
  parseAuthoredYaml,
  type AuthoredIssue,
  type AuthoredPath,
  type AuthoredYaml,
} from '../authored-yaml';

/** Text of each file of a package, by its path inside the package. */
export type PackageFiles = Readonly<Record<string, string>>;

/** An error forbids the package to be used; a warning is for the author to think about. */
export interface PackageIssue extends AuthoredIssue {
  readonly severity: 'error' | 'warning';
}

/** Reads the files of a package, keeps every problem found and knows where each value is written. */
export class PackageReader {
  private readonly found: PackageIssue[] = [];
  private readonly read = new Map<string, AuthoredYaml<unknown>>();
  /** Lines before the YAML of a file that holds something else too (front matter). */
  private readonly used = new Set<string>();

  constructor(readonly files: PackageFiles) {}

  get issues(): readonly PackageIssue[] {
    return this.found;
  }

  get failed(): boolean {
    return this.found.some((issue) => issue.severity === 'error');
  }

  has(file: string): boolean {
    return this.files[file] !== undefined;
  }

  under(folder: string, ending: string): string[] {
    return Object.keys(this.files)
      .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending))
      .sort();
  }

  /** The value of a YAML file, or null when it is missing or wrong (then told). */
  yaml<S extends z.ZodType>(
    file: string,
    schema: S,
    necessity: 'required' | 'optional' = 'required',
  ): z.output<S> | null {
    const text = this.files[file];
    this.used.add(file);
    if (text === undefined) {
      if (necessity === 'required') this.tell(file, [], 'fichier absent');
      return null;
    }
    return this.parse(file, text, schema);
  }

  /** Parses a part of a file; `text` keeps the lines of the file so that places stay right. */
  parse<S extends z.ZodType>(file: string, text: string, schema: S): z.output<S> | null {
    this.used.add(file);
    const parsed = parseAuthoredYaml(text, file, schema);
    this.read.set(file, parsed);
    for (const issue of parsed.issues) this.found.push({ ...issue, severity: 'error' });
    return parsed.value;
  }

  tell(
    file: string,
    path: AuthoredPath,
    message: string,
    severity: PackageIssue['severity'] = 'error',
  ): void {
    const issue = this.read.get(file)?.issueAt(path, message) ?? {
      file,
      line: 1,
      column: 1,
      path: path.join('.'),
      message,
    };
    if (
      !this.found.some(
        (known) =>
          known.file === issue.file &&
          known.line === issue.line &&
          known.column === issue.column &&
          known.message === message,
      )
    ) {
      this.found.push({ ...issue, severity });
    }
  }

  warn(file: string, path: AuthoredPath, message: string): void {
    this.tell(file, path, message, 'warning');
  }

  tellUnusedFiles(): void {
    for (const file of Object.keys(this.files)) {
      if (!this.used.has(file) && !/(?:^|\/)(?:README\.md|\.[^/]+)$/.test(file))
        this.warn(file, [], 'fichier inattendu : il n’est pas lu');
    }
  }

  /** Errors first met first, in the order of files and lines. */
  sorted(): readonly PackageIssue[] {
    return [...this.found].sort(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
    );
  }
}
