import { useEffect, useRef, type ReactNode } from 'react';
import StarterKit from '@tiptap/starter-kit';
import { EditorContent, useEditor, useEditorState, type Editor, type JSONContent } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Underline,
  Undo2,
} from 'lucide-react';
import { isBlank } from '~/domain/crm/deliverables/completeness';
import type { RichText, RichTextMark, RichTextNode } from '~/domain/crm/deliverables/rich-text';
import { useReadOnly } from '~/ui/frame/read-only';

export interface RichTextEditorProps {
  label: string;
  value: RichText | null;
  onChange: (value: RichText | null) => void;
  takesFocus: boolean;
}

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
  }),
];

/** Writes a formatted text with the usual shortcuts; what is pasted keeps only what a business document needs. */
export function RichTextEditor({ label, value, onChange, takesFocus }: RichTextEditorProps) {
  const locked = useReadOnly();
  const latest = useRef(onChange);
  const written = useRef<RichText | null>(value);
  useEffect(() => {
    latest.current = onChange;
  });
  const editor = useEditor({
    extensions,
    content: value,
    editable: !locked,
    injectCSS: false,
    autofocus: takesFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'formatted min-h-20 outline-none',
      },
    },
    onUpdate: ({ editor: changed }) => {
      const document = documentOf(changed.getJSON());
      written.current = isBlank(document) ? null : document;
      latest.current(written.current);
    },
  });
  // The other version was taken, or an act was undone: show it.
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(written.current)) return;
    written.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

  return (
    <div className="rounded border border-strong bg-surface focus-within:outline-2 focus-within:outline-focus">
      <Toolbar editor={editor} label={label} />
      <EditorContent editor={editor} className="px-3 py-2" />
    </div>
  );
}

interface Format {
  label: string;
  icon: ReactNode;
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  apply: (editor: Editor) => void;
}

const formats: readonly Format[] = [
  {
    label: 'Gras',
    keys: 'Ctrl+B',
    icon: <Bold />,
    isOn: (editor) => editor.isActive('bold'),
    apply: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italique',
    keys: 'Ctrl+I',
    icon: <Italic />,
    isOn: (editor) => editor.isActive('italic'),
    apply: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Souligné',
    keys: 'Ctrl+U',
    icon: <Underline />,
    isOn: (editor) => editor.isActive('underline'),
    apply: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    label: 'Titre',
    icon: <Heading2 />,
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    apply: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'Sous-titre',
    icon: <Heading3 />,
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    apply: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    label: 'Liste à puces',
    icon: <List />,
    isOn: (editor) => editor.isActive('bulletList'),
    apply: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Liste numérotée',
    icon: <ListOrdered />,
    isOn: (editor) => editor.isActive('orderedList'),
    apply: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Citation',
    icon: <Quote />,
    isOn: (editor) => editor.isActive('blockquote'),
    apply: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    label: 'Annuler',
    keys: 'Ctrl+Z',
    icon: <Undo2 />,
    apply: (editor) => editor.chain().focus().undo().run(),
  },
  {
    label: 'Rétablir',
    keys: 'Ctrl+Y',
    icon: <Redo2 />,
    apply: (editor) => editor.chain().focus().redo().run(),
  },
];

/** One stop for the keyboard; the arrows go from one button to the next (WAI-ARIA toolbar). */
function Toolbar({ editor, label }: { editor: Editor; label: string }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => formats.map((format) => format.isOn?.(now) ?? false),
  });
  return (
    <div
      role="toolbar"
      aria-label={`Mise en forme de « ${label} »`}
      className="no-print flex flex-wrap gap-0.5 border-b border-line bg-sunken p-1"
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        buttons[(at + step + buttons.length) % buttons.length]?.focus();
        event.preventDefault();
      }}
    >
      {formats.map((format, index) => (
        <button
          key={format.label}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          aria-pressed={format.isOn ? on[index] : undefined}
          aria-label={format.label}
          title={format.keys ? `${format.label} (${format.keys})` : format.label}
          className="grid size-8 place-items-center rounded hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent [&_svg]:size-4"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => format.apply(editor)}
        >
          {format.icon}
        </button>
      ))}
    </div>
  );
}

const documentOf = ({ content = [] }: JSONContent): RichText => ({
  type: 'doc',
  content: content.map(nodeOf),
});

/** The editor's node with what is stored of it, in one order. */
function nodeOf({ type, attrs, content, text, marks }: JSONContent): RichTextNode {
  return {
    type: type as RichTextNode['type'],
    ...(type === 'heading' ? { attrs: { level: Number(attrs?.level) } } : {}),
    ...(type === 'orderedList' && Number(attrs?.start ?? 1) !== 1
      ? { attrs: { start: Number(attrs?.start) } }
      : {}),
    ...(content && content.length > 0 ? { content: content.map(nodeOf) } : {}),
    ...(text === undefined ? {} : { text }),
    ...(marks && marks.length > 0
      ? { marks: marks.map((mark) => ({ type: mark.type as RichTextMark['type'] })) }
      : {}),
  };
}
