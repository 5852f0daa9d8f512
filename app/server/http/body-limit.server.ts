import type { RequestHandler } from 'express';

const megabyte = 1_000_000;

/** The addresses a file is sent to; every other form is text. */
const takesFiles = /\/(?:envoi-de-fichier|referentiels\/importer)(?:\.data)?$/;

/** The largest bodies we read: a form or an action, and a form with files. */
export const bodyLimits = { form: megabyte, files: 12 * megabyte };

/**
 * Refuses a body that is too large before reading it. Every browser announces the size; a body of unknown size is refused. Node cuts
 * off a sender that goes past the size it announced.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  const announced = request.get('content-length');
  if (announced === undefined) {
    if (request.get('transfer-encoding') === undefined) return next();
    response.status(411).type('text/plain').send('La taille de l’envoi est inconnue.');
    return;
  }
  const sendsFiles = takesFiles.test(request.path) && request.is('multipart/form-data');
  const limit = sendsFiles ? bodyLimits.files : bodyLimits.form;
  if (Number(announced) <= limit) return next();
  response
    .status(413)
    .set('Connection', 'close')
    .type('text/plain')
    .send(`L’envoi est trop volumineux\u00a0: ${limit / megabyte}\u00a0Mo au plus.`);
};
