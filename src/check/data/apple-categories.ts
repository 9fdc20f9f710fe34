// Apple Podcasts categories: the nineteen of today with their sub-categories, and the names that are no longer used.
// https://podcasters.apple.com/support/1691-apple-podcasts-categories

/** Category -> its sub-categories, divided by a bar. */
export const appleCategories: Record<string, string> = {
  Arts: "Books|Design|Fashion & Beauty|Food|Performing Arts|Visual Arts",
  Business: "Careers|Entrepreneurship|Investing|Management|Marketing|Non-Profit",
  Comedy: "Comedy Interviews|Improv|Stand-Up",
  Education: "Courses|How To|Language Learning|Self-Improvement",
  Fiction: "Comedy Fiction|Drama|Science Fiction",
  Government: "",
  History: "",
  "Health & Fitness": "Alternative Health|Fitness|Medicine|Mental Health|Nutrition|Sexuality",
  "Kids & Family": "Education for Kids|Parenting|Pets & Animals|Stories for Kids",
  Leisure: "Animation & Manga|Automotive|Aviation|Crafts|Games|Hobbies|Home & Garden|Video Games",
  Music: "Music Commentary|Music History|Music Interviews",
  News: "Business News|Daily News|Entertainment News|News Commentary|Politics|Sports News|Tech News",
  "Religion & Spirituality": "Buddhism|Christianity|Hinduism|Islam|Judaism|Religion|Spirituality",
  Science:
    "Astronomy|Chemistry|Earth Sciences|Life Sciences|Mathematics|Natural Sciences|Nature|Physics|Social Sciences",
  "Society & Culture": "Documentary|Personal Journals|Philosophy|Places & Travel|Relationships",
  Sports:
    "Baseball|Basketball|Cricket|Fantasy Sports|Football|Golf|Hockey|Rugby|Running|Soccer|Swimming|Tennis|Volleyball|Wilderness|Wrestling",
  Technology: "",
  "True Crime": "",
  "TV & Film": "After Shows|Film History|Film Interviews|Film Reviews|TV Reviews",
};

/** Names before 2019, divided by a bar; of sub-categories under their category. */
export const obsoleteCategories =
  "Arts & Entertainment|Audio Blogs|Family|Food|Games & Hobbies|Government & Organizations|Health|International|Movies & Television|News & Politics|Politics|Public Radio|Science & Medicine|Sports & Recreation|Talk Radio|Transportation|Travel";
/** Old name (or "Category > old sub-category") -> the name of today that is nearest. */
export const categoriesOfToday: Record<string, string> = {
  "Arts & Entertainment": "Arts",
  "Audio Blogs": "Society & Culture > Personal Journals",
  Family: "Kids & Family",
  Food: "Arts > Food",
  "Games & Hobbies": "Leisure > Games",
  "Government & Organizations": "Government",
  Health: "Health & Fitness",
  International: "News",
  "Movies & Television": "TV & Film",
  "News & Politics": "News > Politics",
  Politics: "News > Politics",
  "Public Radio": "News",
  "Science & Medicine": "Science",
  "Sports & Recreation": "Sports",
  "Talk Radio": "News > News Commentary",
  Transportation: "Leisure > Automotive",
  Travel: "Society & Culture > Places & Travel",
  "Arts > Literature": "Arts > Books",
  "Business > Finance": "Business > Investing",
  "Business > Management & Marketing": "Business > Management",
  "Business > News": "News > Business News",
  "Business > Shopping": "Business",
  "Education > Education Technology": "Education",
  "Education > Higher Education": "Education > Courses",
  "Education > K-12": "Education",
  "Education > Language Courses": "Education > Language Learning",
  "Education > Training": "Education > Courses",
  "Religion & Spirituality > New Age": "Religion & Spirituality > Spirituality",
  "Religion & Spirituality > Other": "Religion & Spirituality > Religion",
  "Religion & Spirituality > Philosophy": "Society & Culture > Philosophy",
  "Society & Culture > History": "History",
  "Technology > News": "News > Tech News",
  "Technology > Tech News": "News > Tech News",
};
export const obsoleteSubcategories: Record<string, string> = {
  Arts: "Literature",
  Business: "Finance|Management & Marketing|News|Shopping",
  Education: "Education Technology|Higher Education|K-12|Language Courses|Training",
  "Religion & Spirituality": "New Age|Other|Philosophy",
  "Society & Culture": "History",
  Technology:
    "Computers|Developers|Gadgets|Information Technology|News|Operating Systems|Podcasting|Smart Phones|Software How-To|Tech News|Text/Speech",
};
