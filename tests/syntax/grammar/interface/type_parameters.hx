interface Store<K, V: Named> {
    function get(k: K): V;
}

// broken: `V: Named>` -> `V: >`
