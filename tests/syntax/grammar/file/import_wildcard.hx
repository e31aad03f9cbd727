import haxe.ds.*;
import haxe.macro.Expr.*;

class ImportWildcard {}

// broken: `ds.*;` -> `ds.*`
// broken: `haxe.ds.*` -> `haxe.ds*`
