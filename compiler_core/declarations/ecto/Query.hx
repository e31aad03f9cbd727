/** A question to the database. **/
@:partial @:native("Ecto.Query") extern class Query {}
