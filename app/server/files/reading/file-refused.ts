/** A file that is not taken; the message says what to do. */
export class FileRefused extends Error {}
