import type { RequestHandler } from 'express';

/** Exam rooms share computers: what one person saw is not left in the browser for the next. An answer that says otherwise is left alone. */
export const storeNothing: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead.bind(response) as (...words: unknown[]) => typeof response;
  response.writeHead = (...words: unknown[]) => {
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
    return writeHead(...words);
  };
  next();
};
