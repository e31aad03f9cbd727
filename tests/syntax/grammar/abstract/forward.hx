@:forward(length, push)
@:forwardStatics
@:transitive
abstract Items(Array<Int>) {}

// broken: `length, push` -> `length push`
