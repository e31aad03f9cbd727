class InsufficientFunds extends haxe.Exception { public final needed:Float; public function new(needed:Float) { super("insufficient funds: need " + needed); this.needed = needed; } }
class Account { public final id:String; public var balance(default, null):Float = 0; var ledger:Array<{kind:String, amount:Float, ?note:String}> = []; public function new(id:String, opening = 0.0) { this.id = id; if (opening > 0) deposit(opening, "opening"); }
	public function deposit(x:Float, ?note:String) { if (x <= 0) throw 'bad amount $x'; balance += x; ledger.push({kind: "in", amount: x, note: note}); }
	public function withdraw(x:Float) { if (x > available()) throw new InsufficientFunds(x - balance); balance -= x; ledger.push({kind: "out", amount: x}); }
	function available():Float return balance;
	public function statement():Array<String> return [for (l in ledger) (l.kind == "in" ? "+" : "-") + l.amount + (l.note != null ? ' (${l.note})' : "")];
	public function kind() return "account"; }
class Savings extends Account { final rate:Float; public function new(id, opening, rate:Float) { super(id, opening); this.rate = rate; } public function accrue() deposit(Math.round(balance * rate * 100) / 100, "interest"); override function kind() return "savings of " + super.kind(); }
class Credit extends Account { public var limit = 100.0; override function available() return balance + limit; override public function withdraw(x:Float) { super.withdraw(x); if (balance < 0) trace('$id overdrawn by ${-balance}'); } }
class Bank { final accounts = new Map<String, Account>(); var failed = 0; public function new() {} public function open<T:Account>(a:T):T { if (accounts.exists(a.id)) throw "duplicate " + a.id; accounts[a.id] = a; return a; }
	public function transfer(from:String, to:String, x:Float):Bool { try { var a = find(from), b = find(to); a.withdraw(x); b.deposit(x, 'from $from'); return true; } catch (e:InsufficientFunds) { failed++; trace('${e.message} [${e.needed}]'); } catch (e:String) { failed++; trace("refused: " + e); } return false; }
	function find(id:String):Account { var a = accounts[id]; if (a == null) throw 'no account $id'; return a; }
	public function total():Float { var t = 0.0; for (a in accounts) t += a.balance; return t; } public function failures() return failed; }
class LedgerOfAccounts { static function main() {
	var bank = new Bank(); var a = bank.open(new Account("a", 100)), s = bank.open(new Savings("s", 200, 0.015)), c = bank.open(new Credit("c"));
	trace(bank.transfer("a", "s", 30), bank.transfer("a", "c", 300), bank.transfer("x", "a", 1), bank.transfer("c", "a", 80), bank.transfer("s", "a", -5)); s.accrue();
	trace(a.balance, s.balance, c.balance, bank.total(), bank.failures()); for (x in [a, s, c]) trace(x.id, x.kind(), x.statement());
	try bank.open(new Account("a")) catch (e:Dynamic) trace(Std.string(e)); try c.withdraw(500) catch (e:haxe.Exception) trace(e.message, Std.isOfType(e, InsufficientFunds)); } }
