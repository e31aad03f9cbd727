typedef Both = A & B & {c: Int};

// broken: `A & B &` -> `A & &`
