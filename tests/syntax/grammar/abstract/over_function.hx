abstract Handler<T>(T->Void) from T->Void {}

// broken: `(T->Void)` -> `(T->)`
