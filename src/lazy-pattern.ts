/**
 * A regular expression that is made when it is first needed: classes like `\p{L}` take long to make, and most commands need few.
 * The generated validators call it.
 */
export default function lazyPattern(source: string, flags: string): Pick<RegExp, "test"> {
  let made: RegExp | undefined;
  return {
    test(text) {
      made ??= new RegExp(source, flags);
      return made.test(text);
    },
  };
}
