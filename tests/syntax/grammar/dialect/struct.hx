// dialect
class ElixirStructs {
    static var a = %User{};
    static var b = %User{name: "n", age: 3};
    static var c = %my.App.User{id: 1};
}

// broken: `%User{name: "n",` -> `%User{name: ,`
