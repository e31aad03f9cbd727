import haxe.macro.Context;
import haxe.macro.Expr;

/** Prints what Haxe's own parser makes of each line of a file, every operator in brackets. **/
class Oracle {
	macro static function run():Expr {
		var path = Context.definedValue("oracle-input");
		for (line in sys.io.File.getContent(path).split("\n")) {
			if (line == "") continue;
			var shown = try show(Context.parseInlineString(line, Context.currentPos())) catch (e:Dynamic) "error";
			Sys.println(shown);
		}
		return macro null;
	}

	#if macro
	static function show(e:Expr):String {
		return switch (e.expr) {
			case EConst(CInt(v)): v;
			case EConst(CFloat(v)): v;
			case EConst(CString(v)): '"' + v + '"';
			case EConst(CIdent(v)): v;
			case EConst(CRegexp(r, o)): "~/" + r + "/" + o;
			case EArray(a, b): "[index " + show(a) + " " + show(b) + "]";
			case EBinop(OpAssignOp(op), a, b): "[" + symbol(op) + "= " + show(a) + " " + show(b) + "]";
			case EBinop(op, a, b): "[" + symbol(op) + " " + show(a) + " " + show(b) + "]";
			case EField(a, name): "[. " + show(a) + " " + name + "]";
			case EParenthesis(a): "[paren " + show(a) + "]";
			case EObjectDecl(fields): "[object" + [for (f in fields) " " + f.field + ":" + show(f.expr)].join("") + "]";
			case EArrayDecl(values): "[array" + many(values) + "]";
			case ECall(f, args): "[call " + show(f) + many(args) + "]";
			case ENew(t, args): "[new " + t.name + many(args) + "]";
			case EUnop(op, true, a): "[post" + unary(op) + " " + show(a) + "]";
			case EUnop(op, false, a): "[pre" + unary(op) + " " + show(a) + "]";
			case EFunction(_, f): "[function" + [for (a in f.args) " " + a.name].join("") + " " + show(f.expr) + "]";
			case EBlock(values): "[block" + many(values) + "]";
			case EFor(a, b): "[for " + show(a) + " " + show(b) + "]";
			case EIf(a, b, c): "[if " + show(a) + " " + show(b) + (c == null ? "" : " " + show(c)) + "]";
			case EWhile(a, b, _): "[while " + show(a) + " " + show(b) + "]";
			case EReturn(a): "[return" + (a == null ? "" : " " + show(a)) + "]";
			case EUntyped(a): "[untyped " + show(a) + "]";
			case EThrow(a): "[throw " + show(a) + "]";
			case ECast(a, t): "[cast " + show(a) + (t == null ? "" : " type") + "]";
			case ETernary(a, b, c): "[? " + show(a) + " " + show(b) + " " + show(c) + "]";
			case ECheckType(a, _): "[check " + show(a) + "]";
			case EIs(a, _): "[is " + show(a) + "]";
			case EMeta(m, a): m.name == ":implicitReturn" ? show(a) : "[@" + m.name + " " + show(a) + "]";
			case ESwitch(a, cases, _): "[switch " + show(a) + [for (c in cases) many(c.values)].join("") + "]";
			case ETry(a, _): "[try " + show(a) + "]";
			case EVars(vars): "[var" + [for (v in vars) " " + v.name + (v.expr == null ? "" : "=" + show(v.expr))].join("") + "]";
			case EBreak: "break";
			case EContinue: "continue";
			case _: "other";
		}
	}

	static function many(values:Array<Expr>):String {
		return [for (v in values) " " + show(v)].join("");
	}

	static function unary(op:Unop):String {
		return switch (op) {
			case OpIncrement: "++";
			case OpDecrement: "--";
			case OpNot: "!";
			case OpNeg: "-";
			case OpNegBits: "~";
			case _: "...";
		}
	}

	static function symbol(op:Binop):String {
		return new haxe.macro.Printer().printBinop(op);
	}
	#end

	static function main() {
		run();
	}
}
