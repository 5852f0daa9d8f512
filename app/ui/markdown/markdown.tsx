import { Fragment, useMemo, type ReactNode } from 'react';
import { nbsp } from '~/ui/typography/format';
import { parseMarkdown, type Block, type Inline, type ListItem } from './parse-markdown';

export interface MarkdownProps {
  source: string;
  /** Level given to the source's first level of headings; default 3, under a page's or a card's title. */
  headingLevel?: 2 | 3 | 4;
}

/** A text in Markdown, as React elements, with French spacing: nothing of it is ever read as HTML. */
export function Markdown({ source, headingLevel = 3 }: MarkdownProps) {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return <div className="prose">{blocks.map((block, index) => renderBlock(block, index, headingLevel))}</div>;
}

function renderBlock(block: Block, key: number, headingLevel: number): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Tag = `h${Math.min(6, block.level - 1 + headingLevel)}` as 'h3';
      return <Tag key={key}>{renderInline(block.inline)}</Tag>;
    }
    case 'paragraph':
      return <p key={key}>{renderInline(block.inline)}</p>;
    case 'list':
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {block.items.map((item, index) => renderItem(item, index, headingLevel))}
        </ol>
      ) : (
        <ul key={key}>{block.items.map((item, index) => renderItem(item, index, headingLevel))}</ul>
      );
    case 'quote':
      return (
        <blockquote key={key}>
          {block.children.map((child, index) => renderBlock(child, index, headingLevel))}
        </blockquote>
      );
    case 'code':
      return <pre key={key}>{block.text}</pre>;
    case 'table':
      return <MarkdownTable key={key} table={block} />;
    case 'rule':
      return <hr key={key} />;
    default:
      return block satisfies never;
  }
}

function renderItem(item: ListItem, key: number, headingLevel: number): ReactNode {
  return (
    <li key={key}>
      {item.checked !== null && (
        <span role="img" aria-label={item.checked ? 'fait' : 'à faire'}>
          {item.checked ? '☑' : '☐'}{' '}
        </span>
      )}
      {renderInline(item.inline)}
      {item.children.map((child, index) => renderBlock(child, index, headingLevel))}
    </li>
  );
}

function MarkdownTable({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  const style = (column: number) => ({ textAlign: table.align[column] ?? 'start' });
  return (
    // The region can be scrolled by keyboard where the table is wider than the page.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="prose-table" role="region" aria-label="Tableau" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" style={style(column)}>
                {renderInline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={style(column)}>
                  {renderInline(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function renderInline(inline: readonly Inline[]): ReactNode {
  return inline.map((piece, index) => {
    switch (piece.kind) {
      case 'text':
        return <Fragment key={index}>{nbsp(piece.text)}</Fragment>;
      case 'strong':
        return <strong key={index}>{renderInline(piece.children)}</strong>;
      case 'emphasis':
        return <em key={index}>{renderInline(piece.children)}</em>;
      case 'code':
        return <code key={index}>{piece.text}</code>;
      case 'break':
        return <br key={index} />;
      default:
        return piece satisfies never;
    }
  });
}
