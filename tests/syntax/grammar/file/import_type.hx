import haxe.ds.StringMap;

class ImportType {}

// broken: `ds.StringMap` -> `ds.`
// broken: `import haxe` -> `import`
