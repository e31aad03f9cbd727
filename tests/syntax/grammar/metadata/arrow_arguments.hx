@:resolve(x -> x + 1) @:build(Some.build(function() return 1)) class ArrowArguments {}

// broken: `x -> x + 1` -> `x -> x + `
