import haxe.ds.StringMap as Words;
import haxe.ds.IntMap in Numbers;

class ImportAlias {}

// broken: `as Words` -> `as`
// broken: `in Numbers` -> `in`
