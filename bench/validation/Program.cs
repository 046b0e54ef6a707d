using Blueprints.Validation;
using LoadStudy;

if (args is not ["report", var folder, var page])
{
    Console.Error.WriteLine("usage: report FOLDER PAGE: foretells what was measured, and puts both into the page");
    return 2;
}

try
{
    var tables = StudyPage.Tables(Recording.Read(folder));
    File.WriteAllText(page, StudyPage.Put(tables, File.ReadAllText(page)));
    Console.Write(tables);
    return 0;
}
catch (InvalidInputException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
