private enum Hidden {
    A;
}
extern enum Outside {
    B;
}

// broken: `B;` -> `B,`
