class Vault {
	var secret:Int = 1;

	@:allow(PrivateAccess) var shared:String = "s";

	public function new() {}

	private function open():Int
		return secret;

	public function same(other:Vault):Bool
		return other.secret == secret;
}

@:access(Vault)
class Keys {
	public static function peek(vault:Vault):Int
		return vault.secret + vault.open();
}

class PrivateAccess {
	static function main() {
		var vault = new Vault();
		var peeked = @:privateAccess vault.secret;
		trace(Keys.peek(vault) + peeked, vault.shared.length, vault.same(new Vault()), @:privateAccess vault.open());
	}
}
