import a.B;
import a.c.D;
import a.c.e.F as G;
using a.H;

class ImportMany {}

// broken: `c.D;` -> `c.D,`
