import { useEffect, useRef, type ReactNode } from 'react';
import { Form, Link, useNavigate, useSubmit } from '@remix-run/react';
import { ChevronDown, X } from 'lucide-react';
import { buttonClass } from '~/ui/buttons/button';
import { SearchField } from '~/ui/fields/search-field';
import { formatNumber } from '~/ui/typography/format';
import type { Facet } from './apply-list-query';
import { isNarrowed, toggleFilter, type ListQuery } from './list-query';
import type { ListLinks } from './use-list-links';

export interface ListFilter {
  key: string;
  label: string;
  /** Words for the values. Without it: the values found, as they are. */
  options?: readonly { value: string; label: string }[];
}

export interface ListView {
  label: string;
  /** "?f.statut=retard" */
  search: string;
}

interface ListToolbarProps {
  query: ListQuery;
  links: ListLinks;
  searchLabel: string | null;
  filters: readonly ListFilter[];
  views: readonly ListView[];
  facets: Readonly<Record<string, readonly Facet[]>>;
  actions?: ReactNode;
}

const typingPause = 250;

/** Search, filters and saved views of a list: a GET form that works by itself, and answers while typing once hydrated. */
export function ListToolbar({
  query,
  links,
  searchLabel,
  filters,
  views,
  facets,
  actions,
}: ListToolbarProps) {
  const submit = useSubmit();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = links.shownQuery;

  useEffect(() => {
    const input = search.current;
    if (input && input !== document.activeElement) input.value = query.search;
  }, [query.search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function searchSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (search.current?.form) submit(search.current.form, { replace: true, preventScrollReset: true });
    }, typingPause);
  }

  return (
    <div className="list-toolbar no-print">
      {views.length > 0 && (
        <nav aria-label="Vues" className="list-views">
          {views.map((view) => {
            const target = new URLSearchParams(view.search);
            const current = isSameView(query, target);
            return (
              <Link
                key={view.label}
                to={view.search || '?'}
                className="list-view"
                aria-current={current ? 'true' : undefined}
                preventScrollReset
              >
                {view.label}
              </Link>
            );
          })}
        </nav>
      )}
      <Form
        method="get"
        role="search"
        className="list-form"
        replace
        preventScrollReset
        onSubmit={() => clearTimeout(timer.current)}
      >
        {links.others.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {query.sort && <input type="hidden" name="tri" value={query.sort.key} />}
        {query.sort?.direction === 'desc' && <input type="hidden" name="sens" value="desc" />}
        {query.size !== 25 && <input type="hidden" name="taille" value={query.size} />}
        {searchLabel && (
          <SearchField
            ref={search}
            name="q"
            label={searchLabel}
            defaultValue={query.search}
            onChange={searchSoon}
            className="list-search"
          />
        )}
        {filters.map((filter) => (
          <FilterMenu
            key={filter.key}
            filter={filter}
            facets={facets[filter.key]}
            chosen={shown.filters[filter.key] ?? []}
            onToggle={(value) =>
              navigate(links.hrefFor(toggleFilter(shown, filter.key, value)), {
                replace: true,
                preventScrollReset: true,
              })
            }
          />
        ))}
        <noscript>
          <button type="submit" className={buttonClass()}>
            Appliquer
          </button>
        </noscript>
        {actions && <div className="list-actions">{actions}</div>}
      </Form>
      {isNarrowed(shown) && (
        <div className="list-chips">
          {filters.flatMap((filter) =>
            (shown.filters[filter.key] ?? []).map((value) => (
              <Link
                key={`${filter.key}=${value}`}
                to={links.hrefFor(toggleFilter(shown, filter.key, value))}
                className="chip"
                replace
                preventScrollReset
              >
                {filter.label} : {labelOf(filter, value)}
                <X aria-hidden="true" />
                <span className="visually-hidden">, retirer ce filtre</span>
              </Link>
            )),
          )}
          {shown.search && (
            <Link
              to={links.hrefFor({ ...shown, search: '', page: 1 })}
              className="chip"
              replace
              preventScrollReset
            >
              « {shown.search} »
              <X aria-hidden="true" />
              <span className="visually-hidden">, effacer la recherche</span>
            </Link>
          )}
          <Link
            to={links.hrefFor({ ...shown, search: '', filters: {}, page: 1 })}
            className={buttonClass('quiet', 'sm')}
            replace
            preventScrollReset
          >
            Tout effacer
          </Link>
        </div>
      )}
    </div>
  );
}

function labelOf(filter: ListFilter, value: string): string {
  return filter.options?.find((option) => option.value === value)?.label ?? value;
}

function isSameView(query: ListQuery, target: URLSearchParams): boolean {
  const wanted = [...target].filter(([name]) => name === 'q' || name.startsWith('f.'));
  const have = Object.entries(query.filters).flatMap(([key, values]) =>
    values.map((value) => `f.${key}=${value}`),
  );
  if (query.search) have.push(`q=${query.search}`);
  return wanted.length === have.length && wanted.every(([name, value]) => have.includes(`${name}=${value}`));
}

interface FilterMenuProps {
  filter: ListFilter;
  facets: readonly Facet[] | undefined;
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

function FilterMenu({ filter, facets, chosen, onToggle }: FilterMenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const options = filter.options ?? (facets ?? []).map(({ value }) => ({ value, label: value }));
  return (
    // Listens to what leaves the controls inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      ref={box}
      className="filter"
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
          event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
      onToggle={(event) => {
        const details = event.currentTarget;
        if (!details.open) return;
        const closeOutside = (pointer: PointerEvent) => {
          if (details.contains(pointer.target as Node)) return;
          details.open = false;
          document.removeEventListener('pointerdown', closeOutside);
        };
        document.addEventListener('pointerdown', closeOutside);
      }}
    >
      <summary className="btn filter-button" data-active={chosen.length > 0 || undefined}>
        {filter.label}
        {chosen.length > 0 && <span className="filter-count">{chosen.length}</span>}
        <ChevronDown aria-hidden="true" />
      </summary>
      <fieldset className="filter-list">
        <legend className="visually-hidden">{filter.label}</legend>
        {options.map((option) => {
          const count = facets?.find((facet) => facet.value === option.value)?.count ?? 0;
          return (
            <label key={option.value} className="choice">
              <input
                type="checkbox"
                name={`f.${filter.key}`}
                value={option.value}
                checked={chosen.includes(option.value)}
                onChange={() => onToggle(option.value)}
              />
              <span>{option.label}</span>
              {facets && <span className="filter-facet">{formatNumber(count)}</span>}
            </label>
          );
        })}
        {options.length === 0 && <p className="combo-empty">Aucune valeur.</p>}
      </fieldset>
    </details>
  );
}
