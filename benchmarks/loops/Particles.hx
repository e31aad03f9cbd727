/** Objects in an array, each changed in place. **/
class Particles {
    public static function run(n:Int):Float {
        var particles = [for (i in 0...n) new Particle(i % 100, i % 7)];
        for (particle in particles) {
            particle.x += particle.speed * 2;
            if (particle.x > 100) particle.x -= 100;
        }
        var sum = 0.0;
        for (i in 0...particles.length) {
            sum += particles[i].x;
        }
        return sum;
    }
}

class Particle {
    public var x:Float;
    public var speed:Float;

    public function new(x:Float, speed:Float) {
        this.x = x;
        this.speed = speed;
    }
}
