import type { Answer } from '~/domain/attempt/perform';

export interface Sending {
  answer: Promise<Answer | 'unreachable' | 'stopped'>;
  stop: () => void;
}

/** Sends a file and tells how far it is (0 to 1). The same `actionId` twice adds the file once. */
export function sendFile(
  url: string,
  file: File,
  actionId: string,
  onProgress: (share: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer | 'unreachable' | 'stopped'>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve('unreachable');
    request.onabort = () => resolve('stopped');
  });
  const form = new FormData();
  form.append('actionId', actionId);
  form.append('fichier', file);
  request.open('POST', url);
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
  return { answer, stop: () => request.abort() };
}

const refused = (message: string): Answer => ({ accepted: false, rejection: { code: 'invalid', message } });

function answerOf({ status, responseText }: XMLHttpRequest): Answer | 'unreachable' {
  if (status === 401)
    return refused('Votre session est terminée : reconnectez-vous, puis renvoyez le fichier.');
  if (status === 413) return refused('Ce fichier est trop volumineux : 5 Mo au plus.');
  try {
    const body = JSON.parse(responseText) as unknown;
    if (typeof body === 'object' && body !== null) {
      if ('accepted' in body) return body as Answer;
      if ('message' in body && typeof body.message === 'string') return refused(body.message);
    }
  } catch {
    // Not an answer of ours: treated like a cut.
  }
  return 'unreachable';
}
