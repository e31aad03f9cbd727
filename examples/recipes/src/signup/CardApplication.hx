package signup;

/** What a reader's card is applied for with. It has no table: it lives as long as the form. **/
@:embedded_schema
@:changeset(["name", "email", "age", "branch"], ["name", "email", "age"])
@:validate_length("name", min: 2, max: 40)
@:validate_format("email", ~/^[^@\s]+@[^@\s]+$/)
@:validate_number("age", greater_than_or_equal_to: 12)
@:validate_inclusion("branch", ["north", "south"])
class CardApplication {
    public var name:String;
    public var email:String;
    public var age:Int;
    public var branch:String = "north";
}
