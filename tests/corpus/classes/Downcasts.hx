class Animal {
  public function new() {}
}

class Dog extends Animal {
  public function speak():String return "woof";
}

class Puppy extends Dog {
  override public function speak():String return "yip";
}

class Downcasts {
  static var asked = 0;

  static function next(animals:Array<Animal>):Animal {
    asked++;
    return animals[asked - 1];
  }

  static function main() {
    var animals:Array<Animal> = [new Puppy(), new Animal(), new Dog()];
    for (animal in animals) {
      var dog = Std.downcast(animal, Dog);
      Sys.println(dog == null ? "silent" : dog.speak());
    }
    var first = Std.downcast(next(animals), Dog);
    Sys.println(first.speak() + asked);
    var text:Dynamic = "n";
    Sys.println(text + 1);
    try {
      throw "failed ";
    } catch (e:Dynamic) {
      Sys.println(e + animals.length);
    }
    var cells = new haxe.ds.Vector<Int>(2);
    cells[0] = 4;
    cells[1] = 5;
    for (cell in cells) Sys.println(cell * 2);
  }
}
