enum Term<T> {
    Number(n: Int): Term<Int>;
    Flag(b: Bool): Term<Bool>;
    If<A>(c: Term<Bool>, a: Term<A>, b: Term<A>): Term<A>;
}

// broken: `Term<Bool>;` -> `Term<Bool>`
// broken: `If<A>` -> `If<A`
