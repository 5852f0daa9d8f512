declare module 'snowball-stemmers' {
  export interface Stemmer {
    stem(word: string): string;
  }
  export interface Snowball {
    newStemmer(language: string): Stemmer;
  }
  /** The package is a script for several module systems: some loaders give its exports by name, others as the default. */
  export const newStemmer: Snowball['newStemmer'] | undefined;
  const snowball: Snowball | undefined;
  export default snowball;
}
