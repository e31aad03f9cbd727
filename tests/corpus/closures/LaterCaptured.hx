class LaterCaptured {
  static function main() {
    var deps = ["app" => ["lib"], "lib" => []];
    var order = [];
    function visit(name:String) {
      if (name == "stop") throw "stopped at " + order.length;
      order.push(name);
      for (dep in deps[name]) visit(dep);
    }
    visit("app");
    Sys.println(order);
    deps["lib"].push("stop");
    try visit("app") catch (e:String) Sys.println(e);
    Sys.println(order);
  }
}
