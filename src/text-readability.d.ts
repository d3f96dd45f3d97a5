declare module 'text-readability' {
  const readability: {
    /** The Flesch-Kincaid grade of an English text. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
