import { useEffect, useRef } from 'react';
import { CircleAlert } from 'lucide-react';

export interface ErrorSummaryProps {
  /** Field name → what is wrong. The empty key is for the form as a whole. */
  errors: Readonly<Record<string, string | null | undefined>>;
  title?: string;
}

/** What is to be corrected, at the head of a form: takes focus each time the errors change, each line leads to its field. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).flatMap(([name, message]) => (message ? [{ name, message }] : []));
  const signature = entries.map((entry) => `${entry.name}:${entry.message}`).join('|');
  useEffect(() => {
    if (signature) box.current?.focus();
  }, [signature]);
  if (entries.length === 0) return null;
  const heading =
    title ?? (entries.length === 1 ? 'Un point est à corriger' : `${entries.length} points sont à corriger`);
  return (
    <div ref={box} className="notice notice-danger error-summary" role="alert" tabIndex={-1}>
      <CircleAlert aria-hidden="true" />
      <div className="notice-body">
        <p className="notice-title">{heading}</p>
        <ul>
          {entries.map(({ name, message }) => (
            <li key={name}>
              {name === '' ? (
                message
              ) : (
                <a
                  href={`#champ-${name}`}
                  onClick={(event) => {
                    const target = document.getElementById(`champ-${name}`);
                    if (!target) return;
                    event.preventDefault();
                    target.focus();
                    target.scrollIntoView({ block: 'center' });
                  }}
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
