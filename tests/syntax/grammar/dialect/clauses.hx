// dialect
class Clauses {
    function handle("save", params: Dynamic, socket: Socket) return socket;
    function handle("delete", %{"id" => id}, socket) return socket;
    function handle({:notify, id, n}, _, state) {
        return state;
    }
    function handle(:refresh, [], null) return null;
    function handle(1, 2.5, true) return false;
    function handle(Add(n), Shape.Square, Shape.Circle(r)) return n;
}

// broken: `handle("save",` -> `handle("save`
// broken: `{:notify, id, n}` -> `{:notify, , n}`
// broken: `handle(Add(n), ` -> `handle(Add(n `
