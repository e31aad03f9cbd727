import Math.max;
import Math.min as smaller;

class ImportStaticField {}

// broken: `as smaller;` -> `as 1;`
