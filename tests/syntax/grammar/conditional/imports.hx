#if js
import js.Browser;
#else
import sys.io.File;
#end

class Imports {}

// broken: `import sys.io.File;` -> `import sys.io.;`
