import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { toneIcons, type NoticeTone } from './notice';

export interface ToastRequest {
  message: ReactNode;
  tone?: NoticeTone;
  /** Offers « Annuler » while the toast shows. */
  onUndo?: () => void;
  undoLabel?: string;
  /** Milliseconds; default 10 000, for ever for `danger`. */
  duration?: number;
}

interface ToastEntry extends ToastRequest {
  id: number;
}

const ToastContext = createContext<(toast: ToastRequest) => void>(() => undefined);

/** Shows a message at the foot of the screen: `toast({ message: "Tâche supprimée.", onUndo })`. */
export function useToast(): (toast: ToastRequest) => void {
  return useContext(ToastContext);
}

/** Holds the toasts of everything below. The time stops while the pointer or focus is on them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ToastEntry[]>([]);
  const [held, setHeld] = useState(false);
  const nextId = useRef(0);
  const show = useCallback((toast: ToastRequest) => {
    nextId.current += 1;
    const entry = { ...toast, id: nextId.current };
    setToasts((current) => [...current.slice(-3), entry]);
  }, []);
  const remove = useCallback(
    (id: number) => setToasts((current) => current.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div
        className="toasts no-print"
        role="region"
        aria-label="Notifications"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div aria-live="polite" aria-relevant="additions">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} held={held} onDone={remove} />
          ))}
        </div>
      </div>
    </ToastContext.Provider>
  );
}

function ToastCard({
  toast,
  held,
  onDone,
}: {
  toast: ToastEntry;
  held: boolean;
  onDone: (id: number) => void;
}) {
  const { id, tone = 'success', duration = tone === 'danger' ? Infinity : 10_000 } = toast;
  const left = useRef(duration);
  useEffect(() => {
    if (held || !Number.isFinite(left.current)) return;
    const startedAt = performance.now();
    const timer = setTimeout(() => onDone(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (performance.now() - startedAt));
    };
  }, [held, id, onDone]);
  const Icon = toneIcons[tone];
  return (
    <div className={`toast toast-${tone}`}>
      <Icon aria-hidden="true" />
      <span className="toast-message">{toast.message}</span>
      {toast.onUndo && (
        <button
          type="button"
          className="btn btn-sm"
          onClick={() => {
            toast.onUndo?.();
            onDone(id);
          }}
        >
          {toast.undoLabel ?? 'Annuler'}
        </button>
      )}
      <button
        type="button"
        className="btn btn-quiet btn-icon btn-sm"
        aria-label="Fermer ce message"
        onClick={() => onDone(id)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
