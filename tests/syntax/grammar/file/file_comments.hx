// a line comment
/* a block comment */
/** A doc comment. **/
class FileComments {} // behind
/* at the end */

// broken: `/* at the end */` -> `/* at the end`
