import { Fragment, type ReactNode } from 'react';
import type { RichText, RichTextNode } from '~/domain/crm/deliverables/rich-text';

interface FormattedTextProps {
  document: RichText;
  /** Of its titles, in the outline of the page. */
  headingLevel?: 3 | 4;
}

/** A formatted text as elements: only what the document model knows can be drawn. */
export function FormattedText({ document, headingLevel = 4 }: FormattedTextProps) {
  return (
    <div className="formatted">{document.content.map((node, index) => block(node, index, headingLevel))}</div>
  );
}

function block(node: RichTextNode, key: number, headingLevel: 3 | 4): ReactNode {
  const inside = node.content ?? [];
  const children = inside.map((child, index) => block(child, index, headingLevel));
  const Title = headingLevel === 3 ? 'h3' : 'h4';
  const Subtitle = headingLevel === 3 ? 'h4' : 'h5';
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{children.length > 0 ? children : <br />}</p>;
    case 'heading':
      return node.attrs?.level === 3 ? (
        <Subtitle key={key} data-rank="2">
          {children}
        </Subtitle>
      ) : (
        <Title key={key} data-rank="1">
          {children}
        </Title>
      );
    case 'bulletList':
      return <ul key={key}>{children}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={node.attrs?.start}>
          {children}
        </ol>
      );
    case 'listItem':
      return <li key={key}>{children}</li>;
    case 'blockquote':
      return <blockquote key={key}>{children}</blockquote>;
    case 'hardBreak':
      return <br key={key} />;
    case 'text':
      return <Fragment key={key}>{marked(node)}</Fragment>;
    default:
      return node.type satisfies never;
  }
}

const marked = ({ text = '', marks = [] }: RichTextNode): ReactNode =>
  marks.reduce<ReactNode>((inner, { type }) => {
    if (type === 'bold') return <strong>{inner}</strong>;
    return type === 'italic' ? <em>{inner}</em> : <u>{inner}</u>;
  }, text);
